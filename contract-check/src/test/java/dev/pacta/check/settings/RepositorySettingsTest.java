/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pacta.check.CheckTrouble;
import dev.pacta.contract.diff.CompatibilityMode;
import dev.pacta.contract.diff.Waiver;
import dev.pacta.contract.diff.Weight;
import dev.pacta.contract.lint.LintProfile;
import dev.pacta.contract.lint.RuleLevel;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepositorySettingsTest {
    @Test
    void everyKeyIsRead() {
        RepositorySettings settings = read("""
                version: 1
                contracts: ["contracts/**/*.yaml"]
                server: https://pacta.example.com
                lint:
                  profile: strict
                  rules: { pacta.owner.missing: error, pacta.privacy.purpose: off }
                compatibility:
                  mode: FULL
                  rules: { property.added: minor }
                waivers:
                  - { rule: property.removed, path: "orders.email", contract: orders, owner: team-sales, reason: moved, until: 2026-12-31 }
                """);

        assertThat(settings.isContract("contracts/sales/orders.yaml")).isTrue();
        assertThat(settings.isContract("contracts/orders.yaml")).isTrue();
        assertThat(settings.isContract("other/orders.odcs.yaml")).isFalse();
        assertThat(settings.server()).isEqualTo(URI.create("https://pacta.example.com"));
        assertThat(settings.profile()).isEqualTo(LintProfile.STRICT);
        assertThat(settings.lintRules())
                .containsEntry("pacta.owner.missing", RuleLevel.ERROR)
                .containsEntry("pacta.privacy.purpose", RuleLevel.OFF);
        assertThat(settings.mode()).isEqualTo(CompatibilityMode.FULL);
        assertThat(settings.weights()).containsEntry("property.added", Weight.MINOR);
        assertThat(settings.waivers())
                .containsExactly(new Waiver(
                        "property.removed",
                        "orders.email",
                        "orders",
                        "team-sales",
                        "moved",
                        LocalDate.of(2026, 12, 31)));
    }

    @Test
    void whatIsNotSaidIsAsUsual() {
        assertThat(read("version: 1").isContract("any/where/orders.odcs.yml")).isTrue();
        assertThat(RepositorySettings.USUAL.isContract("orders.odcs.yaml")).isTrue();
        assertThat(RepositorySettings.USUAL.isContract("orders.yaml")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            version: 1\\nlimt: {}|s.yaml:2:1: 'limt' is no key of the settings file; did you mean 'lint'?
            version: 1\\nlint: { profle: strict }|s.yaml:2:9: 'profle' is no key of lint; did you mean 'profile'?
            version: 1\\nlint: { profile: strickt }|s.yaml:2:18: lint.profile is 'strickt'; did you mean 'strict'?
            version: 1\\nlint:\\n  rules:\\n    pacta.owner.missing: eror|s.yaml:4:26: lint.rules.pacta.owner.missing is 'eror'; did you mean 'error'?
            version: 1\\ncompatibility: { mode: BACKWARDS }|s.yaml:2:24: compatibility.mode is 'BACKWARDS'; did you mean 'backward'?
            version: 1\\nlint: { rules: { pacta.owner.mising: off } }|s.yaml:2:18: there is no rule 'pacta.owner.mising'; did you mean 'pacta.owner.missing'?
            version: 1\\ncompatibility: { rules: { property.addd: minor } }|s.yaml:2:27: there is no rule 'property.addd'; did you mean 'property.added'?
            version: 1\\ncompatibility: { rules: { proprety.*: minor } }|there is no rule 'proprety.*'
            version: 1\\nwaivers: [{rule: property.removd, path: p, owner: o, reason: x, until: 2026-01-01}]|did you mean 'property.removed'?
            version: 1\\ncontracts: one|s.yaml:2:12: contracts is a list, this is text
            version: 1\\ncontracts: []|contracts is empty
            version: 1\\nserver: pacta|s.yaml:2:9: 'pacta' is not the address of a server
            version: 2|s.yaml:1:10: version is 1
            contracts: [a]|s.yaml:1:1: the settings file has no 'version'
            version: 1\\nwaivers: [{rule: "property.*", path: p, owner: o, reason: x, until: soon}]|until is 'soon', a date such as
            version: 1\\nwaivers: [{rule: "property.*", path: p, owner: o, until: 2026-01-01}]|an entry of waivers has no 'reason'
            version: [|s.yaml:1:
            version: 1\\nversion: 1|s.yaml:2:
            - 1|the settings file is an object with keys, this is a list
            """)
    void whatIsWrongIsSaidWithItsPlaceAndAHint(String yaml, String message) {
        assertThatThrownBy(() -> read(yaml.replace("\\n", "\n")))
                .isInstanceOf(CheckTrouble.class)
                .hasMessageContaining(message);
    }

    @Test
    void theNearestFileOnTheWayToTheRootCounts(@TempDir Path root) throws IOException {
        Path team = Files.createDirectories(root.resolve("team/contracts"));
        Files.writeString(root.resolve(".pacta.yaml"), "version: 1\nlint: {profile: lenient}");
        assertThat(SettingsFile.nearest(team, root).profile()).isEqualTo(LintProfile.LENIENT);

        Files.writeString(root.resolve("team/.pacta.yaml"), "version: 1\nlint: {profile: strict}");

        assertThat(SettingsFile.nearest(team, root).profile()).isEqualTo(LintProfile.STRICT);
        assertThat(SettingsFile.nearest(team, team)).isSameAs(RepositorySettings.USUAL);
    }

    private static RepositorySettings read(String yaml) {
        return RepositorySettings.read(yaml.getBytes(StandardCharsets.UTF_8), "s.yaml");
    }
}
