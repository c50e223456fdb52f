@org.jspecify.annotations.NullMarked
package dev.fumidai.report;
