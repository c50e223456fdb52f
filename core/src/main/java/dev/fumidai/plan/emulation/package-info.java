/** What the calls of a plan do to an environment, as AWS does it. Not exported: ask {@link dev.fumidai.plan.Plan#applyTo}. */
@org.jspecify.annotations.NullMarked
package dev.fumidai.plan.emulation;
