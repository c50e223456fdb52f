/** What the ways into one instance cost at different uses, and the views of that. */
@NullMarked
package dev.fumidai.cli.costs;

import org.jspecify.annotations.NullMarked;
