@NullMarked
package dev.fumidai.drools;

import org.jspecify.annotations.NullMarked;
