/** Roles, profiles and policy documents. */
@NullMarked
package dev.fumidai.model.iam;

import org.jspecify.annotations.NullMarked;
