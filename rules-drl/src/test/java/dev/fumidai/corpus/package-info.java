/** Situations that public tools get wrong, each with what this library must answer. */
@NullMarked
package dev.fumidai.corpus;

import org.jspecify.annotations.NullMarked;
