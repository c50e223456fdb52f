/** Laws that hold for every snapshot: properties over generated environments, read as JSON like any other. */
@NullMarked
package dev.fumidai.laws;

import org.jspecify.annotations.NullMarked;
