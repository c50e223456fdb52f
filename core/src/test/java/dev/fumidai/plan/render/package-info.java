@org.jspecify.annotations.NullMarked
package dev.fumidai.plan.render;
