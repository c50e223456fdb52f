/** What other tools say, rightly or wrongly, each with what this library must answer. */
@NullMarked
package dev.fumidai.corpus;

import org.jspecify.annotations.NullMarked;
