/**
 * The cheapest set of ways that lets every target of an estate be reached: parts are paid once, whoever uses them.
 *
 * <p>The search enumerates, by branch and bound, and no solver is needed: with the bound of {@link
 * dev.fumidai.internal.portfolio.Relaxation}, 30 classes of targets with some 10 of 13 ways and 20 to 55 shared parts are
 * solved and proved in 1 to 5 nodes where they are built as networks are, 300 classes in ten VPCs around a hub in up to 45,
 * and 40 classes whose ways need any of 40 parts as chance has it in up to 4,300. An exact solver would be a dependency that
 * finds the same, and a heuristic could not say that nothing is cheaper.
 */
@NullMarked
package dev.fumidai.internal.portfolio;

import org.jspecify.annotations.NullMarked;
