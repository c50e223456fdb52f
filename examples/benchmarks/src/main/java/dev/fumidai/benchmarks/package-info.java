/** How long answers take: run {@code java -jar benchmarks.jar}, never as a test. */
@NullMarked
package dev.fumidai.benchmarks;

import org.jspecify.annotations.NullMarked;
