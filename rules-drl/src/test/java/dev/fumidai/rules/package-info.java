/** What each rule says, and what the whole answers in environments that are easily judged wrongly. */
@NullMarked
package dev.fumidai.rules;

import org.jspecify.annotations.NullMarked;
