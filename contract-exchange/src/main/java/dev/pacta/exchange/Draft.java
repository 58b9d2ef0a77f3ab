/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange;

import dev.pacta.contract.Annotations;
import dev.pacta.contract.Contract;
import dev.pacta.contract.ContractId;
import dev.pacta.contract.Description;
import dev.pacta.contract.Fundamentals;
import dev.pacta.contract.OdcsVersion;
import dev.pacta.contract.PrivacyBlock;
import dev.pacta.contract.SchemaObject;
import dev.pacta.contract.Server;
import dev.pacta.contract.ServiceTerms;
import dev.pacta.contract.Team;
import dev.pacta.contract.VersionNumber;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a draft is called and who answers for it: the part of a contract that no source knows.
 *
 * @param owner the name of the team
 */
public record Draft(
        ContractId id, VersionNumber version, @Nullable String owner) {
    private static final VersionNumber FIRST = new VersionNumber("0.1.0");

    /** A first version, called by the last part of a file name without its endings. */
    public static Draft named(String source) {
        String file = source.substring(Math.max(source.lastIndexOf('/'), source.lastIndexOf('\\')) + 1);
        int ending = file.indexOf('.', 1);
        String stem = ending > 0 ? file.substring(0, ending) : file;
        String clean = stem.replaceAll("[^\\p{L}\\p{N}_-]+", "-").replaceAll("^-+|-+$", "");
        return new Draft(new ContractId(clean.isEmpty() ? "imported" : clean), FIRST, null);
    }

    /** The contract that has this schema and nothing else, in the oldest version of the standard since 3.1 that can hold it. */
    public Contract contract(List<SchemaObject> schema, List<Server> servers) {
        Team team = owner == null ? Team.NONE : new Team(null, owner, null, List.of(), List.of(), List.of(), List.of());
        boolean newest = schema.stream().anyMatch(LaterVersion::isNeeded);
        return new Contract(
                id,
                version,
                newest ? OdcsVersion.V3_2_0 : OdcsVersion.V3_1_0,
                new Fundamentals(id.value(), "draft", null, null, null, null, Description.NONE),
                schema,
                servers,
                ServiceTerms.NONE,
                team,
                List.of(),
                PrivacyBlock.EMPTY,
                Annotations.NONE,
                null);
    }
}
