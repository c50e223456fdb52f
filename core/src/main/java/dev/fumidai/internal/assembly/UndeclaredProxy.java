package dev.fumidai.internal.assembly;

import dev.fumidai.fact.Candidate;
import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;
import dev.fumidai.fact.Offer;
import dev.fumidai.fact.proxy.ProxyAcl;
import dev.fumidai.fact.proxy.ProxyHost;
import dev.fumidai.fact.proxy.ProxyInbound;
import dev.fumidai.fact.proxy.ProxyOutbound;
import dev.fumidai.fact.proxy.ProxyRoute;
import dev.fumidai.fact.proxy.ProxySetting;
import dev.fumidai.fact.proxy.ProxyUplink;
import dev.fumidai.network.FilterOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A proxy that nobody declared: whether there is one is not known, and then nothing of its path is looked at. */
record UndeclaredProxy(Setting setting, Candidate candidate) {

    Assembled assembled() {
        String key = candidate.key();
        Grounds grounds = ProxyCandidate.named(setting, null);
        List<Fact> facts = new ArrayList<>(new NodeFacts(setting).facts(key));
        facts.add(new ProxySetting(key, ProxySetting.Outcome.UNDECLARED, grounds));
        facts.add(new ProxyHost(key, ProxyHost.Outcome.UNDECLARED, grounds));
        for (ProxyRoute.Way way : ProxyRoute.Way.values()) {
            facts.add(new ProxyRoute(key, way, ProxyRoute.Outcome.UNDECLARED, grounds));
        }
        facts.add(new ProxyOutbound(key, FilterOutcome.NOT_EVALUATED, grounds));
        facts.add(new ProxyInbound(key, FilterOutcome.NOT_EVALUATED, grounds));
        facts.add(new ProxyAcl(key, FilterOutcome.NOT_EVALUATED, grounds));
        facts.add(new ProxyUplink(key, ProxyUplink.Outcome.UNDECLARED, grounds));
        facts.addAll(new ContextFacts(setting).facts(candidate, Offer.Parts.NEW, List.of()));
        return new Assembled(
                candidate,
                facts,
                new TreeMap<>(grounds.arguments()),
                Map.of(),
                List.of(),
                Map.of(),
                false,
                SessionCommands.start(setting));
    }
}
