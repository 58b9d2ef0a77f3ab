/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.audits;

import dev.pacta.lineage.NodeKey;
import java.util.List;

/**
 * What an audit found.
 *
 * @param id the same for as long as the same is wrong at the same place
 * @param place where it is wrong
 * @param dataCategory of the data, empty where the audit does not speak of it
 * @param declared purposes that the data was collected for
 * @param target purposes of the place
 * @param article that it is evidence for, or empty
 */
record Found(
        String id,
        String rule,
        String severity,
        String title,
        NodeKey place,
        String dataCategory,
        List<String> declared,
        List<String> target,
        List<PathNode> path,
        String article) {
    Found {
        declared = List.copyOf(declared);
        target = List.copyOf(target);
        path = List.copyOf(path);
    }
}
