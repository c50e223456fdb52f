/** The answer: data, no words, no engine. */
@NullMarked
package dev.fumidai.report;

import org.jspecify.annotations.NullMarked;
