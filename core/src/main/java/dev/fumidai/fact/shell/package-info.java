/** Facts about reaching the target's own shell, SSH or RDP, over a network path. */
@NullMarked
package dev.fumidai.fact.shell;

import org.jspecify.annotations.NullMarked;
