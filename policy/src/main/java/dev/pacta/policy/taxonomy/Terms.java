/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.policy.taxonomy;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Names and terms of the <a href="https://w3id.org/dpv">Data Privacy Vocabulary</a> (read of its version 2.3). Immutable. */
final class Terms {
    private static final String CORE = "https://w3id.org/dpv#";
    private static final String PERSONAL = "https://w3id.org/dpv/pd#";

    static final Terms CATEGORIES = new Terms(Map.ofEntries(
            word("user", "Personal data", CORE + "PersonalData"),
            word("user.name", "Name", PERSONAL + "Name"),
            word("user.unique_id", "Unique identifier", PERSONAL + "UID"),
            word("user.unique_id.pseudonymous", "Pseudonymous identifier", CORE + "PseudonymisedData"),
            word("user.contact", "Contact data", PERSONAL + "Contact"),
            word("user.contact.email", "E-mail address", PERSONAL + "EmailAddress"),
            word("user.contact.address", "Postal address", PERSONAL + "PhysicalAddress"),
            word("user.contact.address.city", "City", PERSONAL + "City"),
            word("user.contact.address.country", "Country", PERSONAL + "Country"),
            word("user.demographic", "Demographic data", PERSONAL + "Demographic"),
            word("user.demographic.date_of_birth", "Date of birth", PERSONAL + "BirthDate"),
            word("user.payment", "Payment data", PERSONAL + "Financial"),
            word("user.behavior", "Behaviour", PERSONAL + "Behavioural"),
            word("user.behavior.purchase_history", "Purchase history", PERSONAL + "Purchase")));

    /** The vocabulary has no purpose that spans all of what is essential, functional or analytics, and none for training models. */
    static final Terms PURPOSES = new Terms(Map.ofEntries(
            word("essential", "Essential", null),
            word("essential.service", "Providing the service", CORE + "ServiceProvision"),
            word("essential.service.payment_processing", "Payment processing", CORE + "PaymentManagement"),
            word("essential.fraud_detection", "Fraud detection", CORE + "FraudPreventionAndDetection"),
            word("essential.legal_obligation", "Legal obligation", CORE + "LegalCompliance"),
            word("functional", "Functional", null),
            word("functional.service", "Additional service", CORE + "ServiceProvision"),
            word("functional.service.improve", "Improving the service", CORE + "ImproveExistingProductsAndServices"),
            word("analytics", "Analytics", null),
            word("analytics.reporting", "Reporting", CORE + "ServiceUsageAnalytics"),
            word("marketing", "Marketing", CORE + "Marketing"),
            word("marketing.advertising", "Advertising", CORE + "Advertising"),
            word("train_ai_system", "Training of AI systems", CORE + "ResearchAndDevelopment")));

    private final Map<String, Word> words;

    private Terms(Map<String, Word> words) {
        this.words = words;
    }

    String name(String key) {
        Word word = words.get(key);
        return word == null ? key : word.name();
    }

    /** Upwards from the key until something has a term. */
    Optional<URI> dpv(String key) {
        for (String at = key; !at.isEmpty(); at = above(at)) {
            Word word = words.get(at);
            if (word != null && word.dpv() != null) {
                return Optional.of(word.dpv());
            }
        }
        return Optional.empty();
    }

    private static String above(String key) {
        return key.substring(0, Math.max(key.lastIndexOf('.'), 0));
    }

    private static Map.Entry<String, Word> word(String key, String name, @Nullable String dpv) {
        return Map.entry(key, new Word(name, dpv == null ? null : URI.create(dpv)));
    }

    private record Word(String name, @Nullable URI dpv) {}
}
