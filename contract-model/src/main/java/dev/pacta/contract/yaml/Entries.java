/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.yaml;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a mapping in the order of the document. Objects of a contract have few keys and are asked for many that are not there: a
 * look at the hashes of all is quicker than a hash table, the more so in a process that has just begun. Immutable once it is in a {@link
 * YamlNode.Mapping}.
 */
final class Entries extends AbstractMap<String, YamlNode.Entry> {
    /** With more keys than this there is a hash table beside. */
    private static final int FEW = 16;

    private String[] keys = new String[6];
    private int[] hashes = new int[6];
    private YamlNode.Entry[] values = new YamlNode.Entry[6];
    private int size;
    private @Nullable Map<String, Integer> places;

    /** The entries of any map. */
    static Entries of(Map<String, YamlNode.Entry> map) {
        if (map instanceof Entries entries) {
            return entries;
        }
        Entries entries = new Entries();
        map.forEach(entries::add);
        return entries;
    }

    /** Adds an entry while the mapping is read; when the key is there already, gives the entry that it has, and keeps that. */
    YamlNode.@Nullable Entry add(String key, YamlNode.Entry value) {
        int earlier = place(key);
        if (earlier >= 0) {
            return values[earlier];
        }
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, 2 * size);
            hashes = Arrays.copyOf(hashes, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
        }
        keys[size] = key;
        hashes[size] = key.hashCode();
        values[size] = value;
        size++;
        if (size > FEW) {
            index();
        }
        return null;
    }

    private void index() {
        Map<String, Integer> index = places;
        if (index == null) {
            index = new HashMap<>();
            places = index;
            for (int at = 0; at < size; at++) {
                index.put(keys[at], at);
            }
        } else {
            index.put(keys[size - 1], size - 1);
        }
    }

    private int place(String key) {
        if (places != null) {
            return places.getOrDefault(key, -1);
        }
        int hash = key.hashCode();
        for (int at = 0; at < size; at++) {
            if (hashes[at] == hash && keys[at].equals(key)) {
                return at;
            }
        }
        return -1;
    }

    @Override
    public YamlNode.@Nullable Entry get(@Nullable Object key) {
        int at = key instanceof String text ? place(text) : -1;
        return at < 0 ? null : values[at];
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return key instanceof String text && place(text) >= 0;
    }

    @Override
    public int size() {
        return size;
    }

    String key(int at) {
        return keys[at];
    }

    YamlNode.Entry entry(int at) {
        return values[at];
    }

    @Override
    public void forEach(BiConsumer<? super String, ? super YamlNode.Entry> action) {
        for (int at = 0; at < size; at++) {
            action.accept(keys[at], values[at]);
        }
    }

    @Override
    public Set<Map.Entry<String, YamlNode.Entry>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<String, YamlNode.Entry>> iterator() {
                return new Steps();
            }

            @Override
            public int size() {
                return size;
            }
        };
    }

    private final class Steps implements Iterator<Map.Entry<String, YamlNode.Entry>> {
        private int at;

        @Override
        public boolean hasNext() {
            return at < size;
        }

        @Override
        public Map.Entry<String, YamlNode.Entry> next() {
            if (at == size) {
                throw new NoSuchElementException();
            }
            return Map.entry(keys[at], values[at++]);
        }
    }
}
