/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.odcs;

import dev.pacta.contract.CustomProperty;
import dev.pacta.contract.PrivacyBlock;
import dev.pacta.contract.PropertyPrivacy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The custom properties of an element. Where the element says something of privacy that none of them says yet, the custom property
 * {@code privacy} is added; one that is there stands as it is.
 */
final class PrivacyTree {
    private static final String PRIVACY = "privacy";

    private PrivacyTree() {}

    static List<Map<String, @Nullable Object>> customProperties(List<CustomProperty> written, PrivacyBlock privacy) {
        return with(
                written,
                new Tree()
                        .values("purposes", privacy.purposes())
                        .put("legalBasis", privacy.legalBasis())
                        .put("retention", privacy.retention())
                        .values("locations", privacy.locations())
                        .put("controller", privacy.controller())
                        .values("processors", privacy.processors())
                        .values("recipients", privacy.recipients())
                        .put("dpia", privacy.dpia())
                        .put("specialCategoryCondition", privacy.specialCategoryCondition())
                        .values("transferSafeguards", privacy.transferSafeguards())
                        .done());
    }

    static List<Map<String, @Nullable Object>> customProperties(List<CustomProperty> written, PropertyPrivacy privacy) {
        return with(
                written,
                new Tree()
                        .put("dataCategory", privacy.dataCategory())
                        .put("dataSubject", privacy.dataSubject())
                        .put("identifiability", privacy.identifiability())
                        .done());
    }

    private static List<Map<String, @Nullable Object>> with(
            List<CustomProperty> written, Map<String, @Nullable Object> privacy) {
        List<Map<String, @Nullable Object>> all = new ArrayList<>();
        written.forEach(custom -> all.add(AnnotationTree.customProperty(custom)));
        boolean there = written.stream().anyMatch(custom -> custom.property().equals(PRIVACY));
        if (!there && !privacy.isEmpty()) {
            all.add(AnnotationTree.customProperty(new CustomProperty(null, PRIVACY, privacy, null, null)));
        }
        return all;
    }
}
