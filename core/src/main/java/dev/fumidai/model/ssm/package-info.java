/** What Systems Manager tells about nodes and sessions. */
@NullMarked
package dev.fumidai.model.ssm;

import org.jspecify.annotations.NullMarked;
