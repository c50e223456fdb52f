/** Fumidai on the command line: {@code evaluate}, {@code fleet}, {@code rules}, {@code collect}. */
@NullMarked
package dev.fumidai.cli;

import org.jspecify.annotations.NullMarked;
