/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.odcs;

import dev.pacta.contract.PrivacyBlock;
import dev.pacta.contract.PropertyPrivacy;
import dev.pacta.contract.yaml.YamlNode;
import dev.pacta.contract.yaml.YamlNode.Mapping;
import java.util.Optional;

/** The custom property {@code privacy}. */
final class PrivacyMapping {
    private static final String PRIVACY = "privacy";

    private PrivacyMapping() {}

    static PrivacyBlock block(Fields fields) {
        return privacy(fields)
                .map(privacy -> new PrivacyBlock(
                        privacy.texts("purposes"),
                        privacy.text("legalBasis"),
                        privacy.text("retention"),
                        privacy.texts("locations"),
                        privacy.text("controller"),
                        privacy.texts("processors"),
                        privacy.texts("recipients"),
                        privacy.text("dpia"),
                        privacy.text("specialCategoryCondition"),
                        privacy.texts("transferSafeguards")))
                .orElse(PrivacyBlock.EMPTY);
    }

    static PropertyPrivacy ofProperty(Fields fields) {
        return privacy(fields)
                .map(privacy -> new PropertyPrivacy(
                        privacy.text("dataCategory"), privacy.text("dataSubject"), privacy.text("identifiability")))
                .orElse(PropertyPrivacy.NONE);
    }

    private static Optional<Fields> privacy(Fields fields) {
        for (YamlNode item : fields.items("customProperties")) {
            if (item instanceof Mapping custom
                    && PRIVACY.equals(new Fields(custom).text("property"))
                    && custom.get("value").orElse(null) instanceof Mapping value) {
                return Optional.of(new Fields(value));
            }
        }
        return Optional.empty();
    }
}
