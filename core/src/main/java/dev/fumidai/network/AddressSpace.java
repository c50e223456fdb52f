package dev.fumidai.network;

import dev.fumidai.model.Cidr;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A set of addresses from which blocks are taken, one after the other. Not thread-safe. */
final class AddressSpace {
    private List<Cidr> rest;

    private AddressSpace(Collection<Cidr> blocks) {
        this.rest = new ArrayList<>(blocks);
    }

    static AddressSpace of(Collection<Cidr> blocks) {
        return new AddressSpace(blocks);
    }

    /** Takes a block's addresses away; says whether any of them was still there. */
    boolean take(Cidr taken) {
        boolean any = false;
        for (Cidr block : rest) {
            any |= block.overlaps(taken);
        }
        if (any) {
            List<Cidr> left = new ArrayList<>();
            rest.forEach(block -> keep(block, taken, left));
            rest = left;
        }
        return any;
    }

    AddressSpace without(Collection<Cidr> blocks) {
        blocks.forEach(this::take);
        return this;
    }

    private static void keep(Cidr block, Cidr taken, List<Cidr> left) {
        if (!block.overlaps(taken)) {
            left.add(block);
        } else if (!taken.contains(block)) {
            block.halves().forEach(half -> keep(half, taken, left));
        }
    }

    boolean isEmpty() {
        return rest.isEmpty();
    }

    /** What is left, as blocks that do not overlap if the first ones did not. */
    List<Cidr> rest() {
        return List.copyOf(rest);
    }
}
