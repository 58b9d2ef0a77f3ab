/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.compatibility.jsonschema;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Which of several earlier schemas belongs to which of several later ones. Used by one thread. */
final class Matching {
    private final List<List<List<Difference>>> differences = new ArrayList<>();
    private final int[] partnerOfBefore;
    private final int[] partnerOfAfter;
    private final List<Pair> pairs = new ArrayList<>();

    Matching(int before, int after, Judge judge) {
        for (int i = 0; i < before; i++) {
            List<List<Difference>> row = new ArrayList<>();
            for (int j = 0; j < after; j++) {
                row.add(judge.compare(i, j));
            }
            differences.add(row);
        }
        partnerOfBefore = new int[before];
        partnerOfAfter = new int[after];
        Arrays.fill(partnerOfBefore, -1);
        Arrays.fill(partnerOfAfter, -1);
    }

    /** Pairs equals first, then what is alike in the order of the documents, then the rest. */
    void pair(Alike alike) {
        pairWhere((i, j) -> between(i, j).isEmpty());
        pairWhere(this::isEqual);
        pairWhere(alike);
    }

    void pairRest() {
        pairWhere((i, j) -> true);
    }

    private void pairWhere(Alike alike) {
        for (int i = 0; i < partnerOfBefore.length; i++) {
            for (int j = 0; j < partnerOfAfter.length && partnerOfBefore[i] < 0; j++) {
                if (partnerOfAfter[j] < 0 && alike.test(i, j)) {
                    partnerOfBefore[i] = j;
                    partnerOfAfter[j] = i;
                    pairs.add(new Pair(i, j));
                }
            }
        }
    }

    List<Difference> between(int i, int j) {
        return differences.get(i).get(j);
    }

    /** Whether both take the same, as far as can be told. */
    boolean isEqual(int i, int j) {
        return between(i, j).stream().noneMatch(Difference::breaks);
    }

    /** Whether the later one takes all that some earlier one takes. */
    boolean impliedByBefore(int j) {
        return differences.stream().anyMatch(row -> !Difference.anyBackward(row.get(j)));
    }

    /** Whether the earlier one takes all that some later one takes. */
    boolean impliedByAfter(int i) {
        return differences.get(i).stream().anyMatch(each -> !Difference.anyForward(each));
    }

    /** Whether some later one takes all that the earlier one takes. */
    boolean fitsAfter(int i) {
        return differences.get(i).stream().anyMatch(each -> !Difference.anyBackward(each));
    }

    /** Whether some earlier one takes all that the later one takes. */
    boolean fitsBefore(int j) {
        return differences.stream().anyMatch(row -> !Difference.anyForward(row.get(j)));
    }

    List<Pair> pairs() {
        return pairs;
    }

    /** The differences of a pair of demands, harmless where another demand implies them. */
    List<Difference> masked(Pair pair) {
        boolean backward = !impliedByBefore(pair.after());
        boolean forward = !impliedByAfter(pair.before());
        return between(pair.before(), pair.after()).stream()
                .map(difference -> difference.only(backward, forward))
                .toList();
    }

    boolean isPairedWithEqual(int j) {
        return partnerOfAfter[j] >= 0 && isEqual(partnerOfAfter[j], j);
    }

    boolean isEarlierPairedWithEqual(int i) {
        return partnerOfBefore[i] >= 0 && isEqual(i, partnerOfBefore[i]);
    }

    List<Integer> unpairedBefore() {
        return unpaired(partnerOfBefore);
    }

    List<Integer> unpairedAfter() {
        return unpaired(partnerOfAfter);
    }

    private static List<Integer> unpaired(int[] partners) {
        List<Integer> alone = new ArrayList<>();
        for (int at = 0; at < partners.length; at++) {
            if (partners[at] < 0) {
                alone.add(at);
            }
        }
        return alone;
    }

    /** An earlier and a later schema that belong together. */
    record Pair(int before, int after) {}

    /** Compares the earlier schema i with the later schema j. */
    interface Judge {
        List<Difference> compare(int before, int after);
    }

    /** Whether two belong together. */
    interface Alike {
        boolean test(int before, int after);
    }
}
