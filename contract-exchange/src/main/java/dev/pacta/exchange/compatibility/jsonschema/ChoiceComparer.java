/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.compatibility.jsonschema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pacta.exchange.compatibility.jsonschema.Part.Kind;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Compares choices ({@code anyOf}, {@code oneOf}); a plain schema counts as a choice of one. Nothing is lost when each branch fits
 * into some branch of the other side, and where exactly one must match, when no two branches can match at once. Used by one thread.
 */
final class ChoiceComparer {
    private final Comparer comparer;
    private final Disjointness disjointness;
    /** Cut once: the same place must stay the same place, or schemas that contain themselves never end. */
    private final Map<JsonNode, List<Located>> slices = new IdentityHashMap<>();

    private final Map<Part, Located> alone = new IdentityHashMap<>();

    ChoiceComparer(Comparer comparer) {
        this.comparer = comparer;
        disjointness = new Disjointness(comparer);
    }

    List<Difference> compare(Part before, Part after) {
        List<Located> earlier = before.isChoice() ? before.branches() : List.of(alone(before));
        List<Located> later = after.isChoice() ? after.branches() : List.of(alone(after));
        Matching matching =
                new Matching(earlier.size(), later.size(), (i, j) -> comparer.compare(earlier.get(i), later.get(j)));
        matching.pair((i, j) -> false);
        matching.pairRest();
        String keyword = after.isChoice() ? keyword(after) : keyword(before);
        String group = keyword.equals("/anyOf") ? "ANY_OF" : "ONE_OF";
        Findings found = new Findings();
        for (Matching.Pair pair : matching.pairs()) {
            boolean lost = !fitsAfter(matching, earlier, later, pair.before());
            boolean won = !fitsBefore(matching, earlier, later, pair.after());
            matching.between(pair.before(), pair.after()).stream()
                    .map(difference -> difference.only(lost, won))
                    .forEach(difference -> found.addUnder(keyword + "/" + pair.after(), List.of(difference)));
        }
        for (int i : matching.unpairedBefore()) {
            boolean lost = !fitsAfter(matching, earlier, later, i);
            found.add(JsonRule.of(group, "NARROWED"), keyword, lost, false, "branch %d is gone".formatted(i));
        }
        for (int j : matching.unpairedAfter()) {
            boolean won = !fitsBefore(matching, earlier, later, j);
            found.add(JsonRule.of(group, "EXTENDED"), keyword, false, won, "branch %d is new".formatted(j));
        }
        overlap(before, after, matching, found);
        return found.all();
    }

    private static String keyword(Part part) {
        return part.kind() == Kind.ANY_OF ? "/anyOf" : "/oneOf";
    }

    private Located alone(Part part) {
        return part.kind() == Kind.BASE ? part.at() : alone.computeIfAbsent(part, unused -> plain(part));
    }

    /** A demand that is no choice stands for itself; what cannot be judged alone takes anything. */
    private static Located plain(Part part) {
        return switch (part.kind()) {
            case BASE, NOTHING -> part.at();
            case NOT -> only(part, "not");
            case CONDITION -> only(part, "if", "then", "else");
            case OUTSIDE -> {
                ObjectNode reference = JsonNodeFactory.instance.objectNode();
                yield part.at().with(reference.set("$ref", part.at().node()));
            }
            case ANY_OF, ONE_OF -> throw new IllegalStateException("a choice is not plain");
        };
    }

    private static Located only(Part part, String... keywords) {
        ObjectNode alone = ((ObjectNode) part.at().node()).objectNode();
        for (String keyword : keywords) {
            JsonNode value = part.at().node().get(keyword);
            if (value != null) {
                alone.set(keyword, value);
            }
        }
        return part.at().with(alone);
    }

    private boolean fitsAfter(Matching matching, List<Located> earlier, List<Located> later, int i) {
        return matching.fitsAfter(i) || slicesFit(earlier.get(i), later, true);
    }

    private boolean fitsBefore(Matching matching, List<Located> earlier, List<Located> later, int j) {
        return matching.fitsBefore(j) || slicesFit(later.get(j), earlier, false);
    }

    /** Value by value or type by type, where the schema as a whole fits into no single branch. */
    private boolean slicesFit(Located schema, List<Located> branches, boolean intoLater) {
        List<Located> cut = slices.computeIfAbsent(schema.node(), unused -> slices(schema));
        return cut.size() > 1
                && cut.stream()
                        .allMatch(slice -> branches.stream()
                                .anyMatch(branch -> intoLater
                                        ? comparer.fits(slice, branch)
                                        : !Difference.anyForward(comparer.compare(branch, slice))));
    }

    private static List<Located> slices(Located schema) {
        List<Located> all = new ArrayList<>();
        if (!(schema.node() instanceof ObjectNode object)) {
            return all;
        }
        if (object.path("enum").isArray()) {
            object.get("enum").forEach(value -> {
                ObjectNode slice = object.objectNode();
                slice.setAll(object);
                slice.putArray("enum").add(value);
                all.add(schema.with(slice));
            });
            return all;
        }
        for (String type : TypeSet.ofKeyword(object).names()) {
            ObjectNode slice = object.objectNode();
            slice.setAll(object);
            all.add(schema.with(slice.put("type", type)));
        }
        return all;
    }

    private void overlap(Part before, Part after, Matching matching, Findings found) {
        boolean same = before.kind() == after.kind();
        boolean later = after.kind() == Kind.ONE_OF
                && disjointness.mayOverlap(
                        after.branches(),
                        (j, k) -> same && matching.isPairedWithEqual(j) && matching.isPairedWithEqual(k));
        boolean earlier = before.kind() == Kind.ONE_OF
                && disjointness.mayOverlap(
                        before.branches(),
                        (i, k) -> same && matching.isEarlierPairedWithEqual(i) && matching.isEarlierPairedWithEqual(k));
        if (later || earlier) {
            found.add(JsonRule.ONE_OF_OVERLAP, "/oneOf", later, earlier, JsonRule.ONE_OF_OVERLAP.title());
        }
    }
}
