/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.run;

import dev.pacta.check.CheckTrouble;
import dev.pacta.check.git.BaseCommit;
import dev.pacta.check.git.GitRepository;
import dev.pacta.check.git.Moment;
import dev.pacta.check.settings.RepositorySettings;
import dev.pacta.check.settings.SettingsFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The contracts that the last commit brings over a base, as they are in that commit. */
public final class ChangedContracts {
    private ChangedContracts() {}

    /**
     * Their bytes by path; deleted ones are left out.
     *
     * @throws CheckTrouble when there is no such base
     */
    public static Map<String, byte[]> since(GitRepository repository, String base) {
        RepositorySettings settings = SettingsFile.nearest(repository.root(), repository.root());
        BaseCommit commit = BaseCommit.named(repository, base);
        String since = repository.mergeBase(base, commit.commit());
        List<Candidate> candidates =
                new ContractFiles(repository, settings).candidates(repository.changes(since, Moment.HEAD));
        Map<String, byte[]> contracts = new LinkedHashMap<>();
        for (Candidate candidate : candidates) {
            if (candidate.after() != null) {
                contracts.put(candidate.path(), candidate.after().bytes());
            }
        }
        return contracts;
    }
}
