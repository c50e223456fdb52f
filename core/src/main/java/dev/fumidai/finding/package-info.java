/** What the rules report: findings on prerequisites, advantages and drawbacks, and the changes they ask for. */
@NullMarked
package dev.fumidai.finding;

import org.jspecify.annotations.NullMarked;
