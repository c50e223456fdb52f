/**
 * Which way into a private EC2 instance: model, network semantics, cost and report. The rules are another module's; they
 * are found as a service.
 */
module dev.fumidai.core {
    requires inet.ipaddr;
    requires tools.jackson.databind;
    requires tools.jackson.dataformat.csv;
    requires static transitive org.jspecify;

    exports dev.fumidai;
    exports dev.fumidai.fact;
    exports dev.fumidai.fact.bastion;
    exports dev.fumidai.fact.clientvpn;
    exports dev.fumidai.fact.connect;
    exports dev.fumidai.fact.endpoint;
    exports dev.fumidai.fact.hub;
    exports dev.fumidai.fact.internet;
    exports dev.fumidai.fact.jump;
    exports dev.fumidai.fact.natinstance;
    exports dev.fumidai.fact.ipv6;
    exports dev.fumidai.fact.node;
    exports dev.fumidai.fact.proxy;
    exports dev.fumidai.fact.onpremises;
    exports dev.fumidai.fact.serial;
    exports dev.fumidai.fact.shell;
    exports dev.fumidai.finding;
    exports dev.fumidai.model;
    exports dev.fumidai.model.compute;
    exports dev.fumidai.model.iam;
    exports dev.fumidai.model.ssm;
    exports dev.fumidai.model.transit;
    exports dev.fumidai.model.vpc;
    exports dev.fumidai.model.vpn;
    exports dev.fumidai.network;
    exports dev.fumidai.plan;
    exports dev.fumidai.plan.render;
    exports dev.fumidai.policy;
    exports dev.fumidai.pricing;
    exports dev.fumidai.pricing.offer;
    exports dev.fumidai.report;
    exports dev.fumidai.requirement;
    exports dev.fumidai.snapshot;
    exports dev.fumidai.spi;
    exports dev.fumidai.text;

    uses dev.fumidai.spi.RuleEngine;
}
