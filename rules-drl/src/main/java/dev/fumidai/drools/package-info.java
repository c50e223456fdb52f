/** The rules as a precompiled Drools model. Only here is Drools known. */
@NullMarked
package dev.fumidai.drools;

import org.jspecify.annotations.NullMarked;
