package dev.fumidai.internal.portfolio;

import java.util.BitSet;

/** What is decided so far: bundles that are paid, and options that are out of the question. Immutable. */
final class Node {
    private final BitSet bought;
    private final BitSet[] excluded;

    private Node(BitSet bought, BitSet[] excluded) {
        this.bought = bought;
        this.excluded = excluded;
    }

    /** Nothing is decided. */
    static Node root(Component component) {
        BitSet[] excluded = new BitSet[component.size()];
        for (int at = 0; at < excluded.length; at++) {
            excluded[at] = new BitSet();
        }
        return new Node(new BitSet(), excluded);
    }

    boolean isBought(int bundle) {
        return bought.get(bundle);
    }

    boolean isExcluded(int classAt, int option) {
        return excluded[classAt].get(option);
    }

    Node buying(int bundle) {
        BitSet more = (BitSet) bought.clone();
        more.set(bundle);
        return new Node(more, excluded);
    }

    /** Without every option that needs the bundle. */
    Node without(Component component, int bundle) {
        BitSet[] more = new BitSet[excluded.length];
        for (int at = 0; at < more.length; at++) {
            more[at] = (BitSet) excluded[at].clone();
            for (int option = 0; option < component.options(at).size(); option++) {
                if (component.options(at).get(option).bundles().contains(bundle)) {
                    more[at].set(option);
                }
            }
        }
        return new Node(bought, more);
    }

    /** Without the options that are set, by class. */
    Node without(BitSet[] hopeless) {
        BitSet[] more = new BitSet[excluded.length];
        for (int at = 0; at < more.length; at++) {
            more[at] = (BitSet) excluded[at].clone();
            more[at].or(hopeless[at]);
        }
        return new Node(bought, more);
    }
}
