/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.integrations;

import dev.pacta.contract.yaml.YamlException;
import dev.pacta.contract.yaml.YamlNode;
import dev.pacta.contract.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One of the files by which others call Pacta, read as they read it. */
record Definition(YamlNode node) {
    /** A file of the project, named from its root. */
    static Definition of(String file) throws IOException, YamlException {
        return new Definition(
                new YamlReader().read(Files.readAllBytes(Path.of("..").resolve(file))));
    }

    Definition at(String key) {
        return new Definition(((YamlNode.Mapping) node)
                .get(key)
                .orElseThrow(() -> new AssertionError("no " + key + " at " + node.position())));
    }

    boolean has(String key) {
        return ((YamlNode.Mapping) node).get(key).isPresent();
    }

    List<Definition> items() {
        return ((YamlNode.Sequence) node).items().stream().map(Definition::new).toList();
    }

    Map<String, Definition> entries() {
        Map<String, Definition> entries = new LinkedHashMap<>();
        ((YamlNode.Mapping) node).entries().forEach((key, entry) -> entries.put(key, new Definition(entry.value())));
        return entries;
    }

    String text() {
        return ((YamlNode.Scalar) node).text();
    }
}
