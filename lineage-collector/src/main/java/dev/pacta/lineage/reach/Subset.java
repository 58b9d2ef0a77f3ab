/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.reach;

import java.util.ArrayList;
import java.util.List;

/**
 * What a run read or wrote of a dataset, as the facet {@code subset} (1-0-0) says it: partitions and conditions become parts by columns, or
 * it is a list of places.
 *
 * @param exact whether the parts are all that is meant and no more; a condition that compares two columns is not told apart
 */
record Subset(List<Part> parts, List<String> locations, boolean exact) {
    /** More are not told apart. */
    static final int MOST_PARTS = 1_000;

    static final Subset ANY = new Subset(List.of(Part.ALL), List.of(), false);

    Subset {
        parts = List.copyOf(parts);
        locations = List.copyOf(locations);
    }

    static Subset of(List<Part> parts, boolean exact) {
        return parts.size() > MOST_PARTS ? ANY : new Subset(parts, List.of(), exact);
    }

    static Subset at(List<String> locations) {
        return new Subset(List.of(), locations, true);
    }

    Subset and(Subset other) {
        if (!locations.isEmpty()
                || !other.locations.isEmpty()
                || (long) parts.size() * other.parts.size() > MOST_PARTS) {
            return ANY;
        }
        return of(common(other), exact && other.exact);
    }

    Subset or(Subset other) {
        if (!locations.isEmpty() || !other.locations.isEmpty()) {
            return ANY;
        }
        List<Part> both = new ArrayList<>(parts);
        both.addAll(other.parts);
        return of(both, exact && other.exact);
    }

    /** Whether a row may be in both. Only what is certain to have nothing in common has nothing in common. */
    boolean mayMeet(Subset other) {
        if (locations.isEmpty() != other.locations.isEmpty()) {
            return true;
        }
        if (!locations.isEmpty()) {
            return locations.stream()
                    .anyMatch(one -> other.locations.stream().anyMatch(two -> isUnder(one, two) || isUnder(two, one)));
        }
        return !common(other).isEmpty();
    }

    /** Whether this is certain to hold all rows of the other. */
    boolean holds(Subset other) {
        if (!exact || locations.isEmpty() != other.locations.isEmpty()) {
            return false;
        }
        if (!locations.isEmpty()) {
            return other.locations.stream().allMatch(one -> locations.stream().anyMatch(two -> isUnder(one, two)));
        }
        return other.parts.stream().allMatch(part -> parts.stream().anyMatch(mine -> mine.holds(part)));
    }

    /** The parts, or places, of this one that the other may hold something of. */
    List<String> thoseIn(Subset other) {
        if (!locations.isEmpty()) {
            return locations.stream()
                    .filter(one -> at(List.of(one)).mayMeet(other))
                    .toList();
        }
        return parts.stream()
                .filter(part -> new Subset(List.of(part), List.of(), true).mayMeet(other))
                .map(Part::toString)
                .toList();
    }

    /** All parts, or places. */
    List<String> all() {
        return thoseIn(ANY);
    }

    private List<Part> common(Subset other) {
        List<Part> common = new ArrayList<>();
        for (Part one : parts) {
            for (Part two : other.parts) {
                one.and(two).ifPresent(common::add);
            }
        }
        return common;
    }

    private static boolean isUnder(String place, String folder) {
        String prefix = folder.endsWith("/") ? folder : folder + "/";
        return place.equals(folder) || place.startsWith(prefix) || prefix.equals(place + "/");
    }
}
