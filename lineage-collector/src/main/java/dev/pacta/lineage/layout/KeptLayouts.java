/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.layout;

import dev.pacta.lineage.layout.LayeredLayout.Card;
import dev.pacta.lineage.layout.LayeredLayout.Line;
import dev.pacta.lineage.layout.LayeredLayout.Place;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lays graphs out and remembers the last pictures: a page that is opened again, or by somebody else, has the same cards and lines, and the
 * same graph gives the same picture. Safe for many threads.
 */
@ApplicationScoped
public class KeptLayouts {
    /** Cards and lines of all pictures together; with their ids one takes about half a kilobyte. */
    private static final int MOST = 50_000;

    private final Map<Drawn, Map<String, Place>> kept = new LinkedHashMap<>(16, 0.75f, true);
    private int size;

    private record Drawn(List<Card> cards, List<Line> lines) {
        int size() {
            return cards.size() + lines.size();
        }
    }

    /** As {@link LayeredLayout#place}. */
    public Map<String, Place> place(List<Card> cards, List<Line> lines) {
        Drawn drawn = new Drawn(List.copyOf(cards), List.copyOf(lines));
        Map<String, Place> known = known(drawn);
        return known == null ? keep(drawn, Map.copyOf(LayeredLayout.place(cards, lines))) : known;
    }

    private synchronized @Nullable Map<String, Place> known(Drawn drawn) {
        return kept.get(drawn);
    }

    private synchronized Map<String, Place> keep(Drawn drawn, Map<String, Place> places) {
        if (kept.put(drawn, places) == null) {
            size += drawn.size();
        }
        while (size > MOST) {
            Drawn oldest = kept.keySet().iterator().next();
            kept.remove(oldest);
            size -= oldest.size();
        }
        return places;
    }

    /** How many cards and lines are remembered. */
    synchronized int size() {
        return size;
    }
}
