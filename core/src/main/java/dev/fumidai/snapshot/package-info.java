/** Reads what the AWS CLI printed into the model. The only place that knows JSON on the way in. */
@NullMarked
package dev.fumidai.snapshot;

import org.jspecify.annotations.NullMarked;
