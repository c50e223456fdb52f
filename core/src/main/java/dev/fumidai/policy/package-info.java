/** What IAM policies allow, as pure functions on policy documents. */
@NullMarked
package dev.fumidai.policy;

import org.jspecify.annotations.NullMarked;
