/** Plans as documents that other tools carry out. Words come from outside: see {@link dev.fumidai.plan.render.Remarks}. */
@org.jspecify.annotations.NullMarked
package dev.fumidai.plan.render;
