/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The table of who may call what, from {@code endpoint-roles.txt}. */
record EndpointTable(Map<String, Set<String>> allowed, Set<String> planned) {
    static final List<String> ROLES = List.of("viewer", "producer", "steward", "compliance", "pipeline", "admin");
    static final String EVERYBODY = "everybody";
    private static final String PLANNED = "planned:";

    static EndpointTable read() {
        Map<String, Set<String>> allowed = new TreeMap<>();
        Set<String> planned = new TreeSet<>();
        lines().forEach(line -> {
            String[] words = line.replace(PLANNED, "").split("\\s+");
            String endpoint = words[0] + " " + words[1];
            Set<String> roles = new TreeSet<>(Arrays.asList(words).subList(2, words.length));
            allowed.put(endpoint, roles.contains("signed-in") ? new TreeSet<>(ROLES) : roles);
            if (line.startsWith(PLANNED)) {
                planned.add(endpoint);
            }
        });
        return new EndpointTable(allowed, planned);
    }

    private static List<String> lines() {
        try (InputStream file = EndpointTable.class.getResourceAsStream("/endpoint-roles.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
