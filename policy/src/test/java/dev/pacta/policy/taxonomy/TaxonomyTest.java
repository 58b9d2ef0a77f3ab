/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.policy.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TaxonomyTest {
    @ParameterizedTest(name = "{0} covers {1}: {2}")
    @CsvSource({
        "user, user, true",
        "user, user.contact.email, true",
        "user.contact, user.contact.email, true",
        "user.contact, user.contacts, false",
        "user.contact, user.contact_email, false",
        "user.contact.email, user.contact, false",
        "user.name, user.contact, false",
        "user, account.user, false",
    })
    void aKeyCoversItselfAndWhatIsBelowIt(String key, String other, boolean covers) {
        assertThat(new DataCategory(key).covers(new DataCategory(other))).isEqualTo(covers);
        assertThat(new Purpose(key).covers(new Purpose(other))).isEqualTo(covers);
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(
            strings = {"", " ", "*", ".", "user.", ".user", "user..name", "User", "user name", "user-name", "user\n"})
    void whatIsNotLowerCaseWordsJoinedByDotsIsNoKey(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DataCategory(text))
                .withMessageContaining("lower-case words joined by dots");
        assertThatIllegalArgumentException().isThrownBy(() -> new Purpose(text));
    }

    @Test
    void knownKeysHaveNamesAndTermsOfTheDataPrivacyVocabulary() {
        DataCategory email = new DataCategory("user.contact.email");
        assertThat(email.name()).isEqualTo("E-mail address");
        assertThat(email.dpvTerm()).contains(URI.create("https://w3id.org/dpv/pd#EmailAddress"));

        Purpose advertising = new Purpose("marketing.advertising");
        assertThat(advertising.name()).isEqualTo("Advertising");
        assertThat(advertising.dpvTerm()).contains(URI.create("https://w3id.org/dpv#Advertising"));
    }

    @Test
    void aKeyWithoutATermOfItsOwnHasThatOfTheNearestAroundIt() {
        DataCategory work = new DataCategory("user.contact.email.work");
        assertThat(work.name()).isEqualTo("user.contact.email.work");
        assertThat(work.dpvTerm()).isEqualTo(new DataCategory("user.contact.email").dpvTerm());

        assertThat(new Purpose("marketing.events").dpvTerm()).contains(URI.create("https://w3id.org/dpv#Marketing"));
    }

    @Test
    void aKeyOfAnotherTreeHasNoTerm() {
        assertThat(new DataCategory("system.operations").dpvTerm()).isEmpty();
        assertThat(new DataCategory("users").dpvTerm()).isEmpty();
        assertThat(new Purpose("essential.something").dpvTerm()).isEmpty();
    }
}
