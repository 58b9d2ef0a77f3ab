/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.odcs.upgrade;

import dev.pacta.contract.yaml.MutableObject;
import dev.pacta.contract.yaml.MutableValue;
import java.util.List;

/** An object that takes in custom properties of another. */
record MutableObjectHome(MutableObject object) {
    void addAll(MutableValue customProperties) {
        MutableObject scratch = scratch(customProperties);
        List<MutableValue> items = scratch.items("customProperties");
        items.forEach(item -> object.add("customProperties", item));
    }

    private static MutableObject scratch(MutableValue list) {
        MutableObject scratch = MutableObject.empty();
        scratch.put("customProperties", list);
        return scratch;
    }
}
