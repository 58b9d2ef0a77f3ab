/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.odcs.upgrade;

import dev.pacta.contract.OdcsVersion;
import dev.pacta.contract.message.LintMessage;
import dev.pacta.contract.message.Severity;
import dev.pacta.contract.yaml.EditableYaml;
import dev.pacta.contract.yaml.Position;
import dev.pacta.contract.yaml.YamlException;
import dev.pacta.contract.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * Upgrades documents of older standards to ODCS 3.1.0: ODCS 2.2 and the Data Contract Specification 0.9.0 to 1.2.1. Nothing is dropped
 * save what is empty. Safe for many threads.
 */
public final class Upgrade {
    private static final String SPECIFICATION = "dataContractSpecification";

    private Upgrade() {}

    /**
     * Upgrades a document. Trouble is part of the result, never an exception.
     *
     * @param source the file or address, for messages
     */
    public static UpgradeResult of(byte[] bytes, String source) {
        try {
            return upgrade(EditableYaml.read(bytes), source);
        } catch (YamlException unreadable) {
            return refused(
                    source,
                    unreadable.problem().code(),
                    unreadable.problem().position(),
                    unreadable.problem().message());
        }
    }

    private static UpgradeResult upgrade(EditableYaml document, String source) {
        String specification = document.root().text(SPECIFICATION);
        String version = document.root().text("apiVersion");
        Notes notes = new Notes();
        if (specification != null) {
            Specification.upgrade(document, notes);
            return settled(document, notes, "Data Contract Specification " + specification);
        }
        OdcsVersion known = version == null ? null : OdcsVersion.of(version).orElse(null);
        if (known == null) {
            return refused(
                    source,
                    "upgrade.unknown",
                    Position.START,
                    "this is neither ODCS 2.2 (apiVersion: v2.2.0, v2.2.1, v2.2.2) nor a Data Contract Specification "
                            + "(dataContractSpecification: 0.9.0 to 1.2.1)");
        }
        if (known.atLeast(OdcsVersion.V3_0_0)) {
            return new UpgradeResult.UpToDate(known.text());
        }
        upgradeTwo(document, notes);
        return new UpgradeResult.Upgraded("ODCS " + known.text(), text(document, notes), notes.all());
    }

    /** Makes a document of ODCS 2.2 one of 3.1.0, in place. */
    public static List<UpgradeNote> ofTwo(EditableYaml document) {
        Notes notes = new Notes();
        upgradeTwo(document, notes);
        return notes.all();
    }

    private static void upgradeTwo(EditableYaml document, Notes notes) {
        OdcsTwo.upgrade(document, notes);
        Settling.settle(document, notes);
    }

    private static UpgradeResult settled(EditableYaml document, Notes notes, String from) {
        Settling.settle(document, notes);
        return new UpgradeResult.Upgraded(from, text(document, notes), notes.all());
    }

    /** With the comments, unless they stand where the writer of YAML would spoil the document. */
    private static String text(EditableYaml document, Notes notes) {
        String text = document.text(true);
        if (saysTheSame(document, text)) {
            return text;
        }
        notes.byHand("", "the comments stand where they cannot be kept and are left out");
        return document.text(false);
    }

    private static boolean saysTheSame(EditableYaml document, String text) {
        try {
            Object written =
                    new YamlReader().read(text.getBytes(StandardCharsets.UTF_8)).toJava();
            return Objects.equals(document.tree().toJava(), written);
        } catch (YamlException spoilt) {
            return false;
        }
    }

    private static UpgradeResult refused(String source, String rule, Position position, String message) {
        return new UpgradeResult.Refused(List.of(new LintMessage(rule, Severity.ERROR, source, position, "", message)));
    }
}
