package dev.fumidai.network;

/**
 * A NAT device on the way: the answer comes to it and goes on from it.
 *
 * @param as what the far side sees
 * @param from where the answer goes on from
 */
record Translation(Party as, Position from) {}
