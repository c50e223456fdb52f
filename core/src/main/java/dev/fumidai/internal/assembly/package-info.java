/** From a snapshot and a question to candidates, the facts about them, and what would change them. */
@NullMarked
package dev.fumidai.internal.assembly;

import org.jspecify.annotations.NullMarked;
