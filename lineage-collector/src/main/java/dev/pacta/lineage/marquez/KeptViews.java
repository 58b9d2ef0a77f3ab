/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.marquez;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.util.RawValue;
import dev.pacta.lineage.LineageSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Views as JSON, kept by what they are made of for as long as there is room; the one that was not asked for the longest makes place. What
 * a view is made of is read from the database each time, so nothing here is ever older than that. Safe for many threads.
 */
@ApplicationScoped
class KeptViews {
    /** What an entry takes beside its text: what it is made of, and the table's own nodes. */
    private static final int BESIDE = 1_000;

    private final long room;
    private final ObjectMapper json;
    private final Map<Object, SerializedString> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long size;

    @Inject
    KeptViews(LineageSettings settings, ObjectMapper json) {
        this(settings.keptViews().asLongValue(), json);
    }

    /** @param room in bytes */
    KeptViews(long room, ObjectMapper json) {
        this.room = room;
        this.json = json;
    }

    /**
     * The views in the order of what they are made of.
     *
     * @param making makes those that are not kept, in their order
     * @param <P> what a view is made of: equal parts, equal views, for good
     */
    <P, V> List<RawValue> of(List<P> parts, Function<List<P>, List<Made<V>>> making) {
        Map<P, SerializedString> found = known(parts);
        List<P> missing =
                parts.stream().filter(each -> !found.containsKey(each)).toList();
        if (!missing.isEmpty()) {
            List<Made<V>> views = making.apply(missing);
            Map<P, SerializedString> toKeep = LinkedHashMap.newLinkedHashMap(missing.size());
            for (int at = 0; at < missing.size(); at++) {
                SerializedString text = written(views.get(at).view());
                found.put(missing.get(at), text);
                if (views.get(at).whole()) {
                    toKeep.put(missing.get(at), text);
                }
            }
            keep(toKeep);
        }
        return parts.stream().map(each -> new RawValue(found.get(each))).toList();
    }

    private synchronized <P> Map<P, SerializedString> known(List<P> parts) {
        Map<P, SerializedString> found = LinkedHashMap.newLinkedHashMap(parts.size());
        for (P each : parts) {
            SerializedString text = kept.get(each);
            if (text != null) {
                found.put(each, text);
            }
        }
        return found;
    }

    private synchronized void keep(Map<?, SerializedString> made) {
        made.forEach((parts, text) -> {
            if (kept.put(parts, text) == null) {
                size += length(text);
            }
        });
        Iterator<SerializedString> oldest = kept.values().iterator();
        while (size > room && oldest.hasNext()) {
            size -= length(oldest.next());
            oldest.remove();
        }
    }

    private SerializedString written(Object view) {
        try {
            return new SerializedString(json.writeValueAsString(view));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a view that cannot be written: " + view.getClass(), e);
        }
    }

    /** The text is kept as it is, and as the bytes that are sent. */
    private static long length(SerializedString text) {
        return 2L * text.charLength() + BESIDE;
    }
}
