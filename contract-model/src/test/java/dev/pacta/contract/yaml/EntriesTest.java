/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pacta.contract.yaml.YamlNode.Entry;
import dev.pacta.contract.yaml.YamlNode.Scalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Held against a map of Java's own. Of the keys, "Aa" and "BB" have one hash. */
class EntriesTest {
    private static Entry entry(int number) {
        Position position = new Position(number + 1, 1);
        return new Entry(position, new Scalar(position, Scalar.Type.INTEGER, String.valueOf(number)));
    }

    private static String key(Random random) {
        return (random.nextBoolean() ? "Aa" : "BB") + random.nextInt(60);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 6, 7, 16, 17, 40, 200})
    void fewAndManyKeysAreFoundInTheirOrder(int additions) {
        for (int seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            Entries entries = new Entries();
            Map<String, Entry> expected = new LinkedHashMap<>();
            for (int number = 0; number < additions; number++) {
                String key = key(random);
                assertThat(entries.add(key, entry(number))).isEqualTo(expected.putIfAbsent(key, entry(number)));
            }

            assertThat(entries).isEqualTo(expected).hasSize(expected.size());
            assertThat(List.copyOf(entries.keySet())).isEqualTo(List.copyOf(expected.keySet()));
            YamlNode.Mapping mapping = new YamlNode.Mapping(new Position(1, 1), entries);
            List<String> keys = new ArrayList<>();
            List<YamlNode> values = new ArrayList<>();
            for (int at = 0; at < mapping.size(); at++) {
                keys.add(mapping.key(at));
                values.add(mapping.value(at));
            }
            assertThat(keys).containsExactlyElementsOf(expected.keySet());
            assertThat(values)
                    .containsExactlyElementsOf(
                            expected.values().stream().map(Entry::value).toList());
            List<String> told = new ArrayList<>();
            entries.forEach((key, value) -> told.add(key));
            assertThat(told).containsExactlyElementsOf(expected.keySet());
            for (int asked = 0; asked < 100; asked++) {
                String key = key(random);
                assertThat(entries.get(key)).isEqualTo(expected.get(key));
                assertThat(entries.containsKey(key)).isEqualTo(expected.containsKey(key));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 20})
    void nothingCanBeChangedFromOutside(int additions) {
        Map<String, Entry> map = new LinkedHashMap<>();
        for (int number = 0; number < additions; number++) {
            map.put("key" + number, entry(number));
        }
        Map<String, Entry> entries = new YamlNode.Mapping(new Position(1, 1), map).entries();
        map.clear();

        assertThat(entries).hasSize(additions);
        assertThatThrownBy(() -> entries.put("more", entry(0))).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> entries.remove("key0")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(entries::clear).isInstanceOf(UnsupportedOperationException.class);
    }
}
