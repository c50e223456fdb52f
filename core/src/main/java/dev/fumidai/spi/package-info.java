/** What a rule engine has to offer; found by {@link java.util.ServiceLoader}. */
@NullMarked
package dev.fumidai.spi;

import org.jspecify.annotations.NullMarked;
