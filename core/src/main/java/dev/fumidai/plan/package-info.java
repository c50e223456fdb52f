/** Plans: what makes a method work, what it does to the environment, and how it is taken back. */
@org.jspecify.annotations.NullMarked
package dev.fumidai.plan;
