package dev.fumidai.finding;

import java.util.List;
import java.util.Map;

/**
 * One change of a plan.
 *
 * @param action what it does; its class says what it touches
 * @param resource AWS's id of what is changed, or of what it is created in
 * @param required whether the method needs it; a recommended change moves no verdict
 * @param satisfies the ids of the prerequisites that ask for it, with their subject: {@code SMVE-P04/ssm}
 * @param arguments the values its sentence and commands speak of
 * @param commands what carries it out; ids of things created earlier stand as variables
 * @param sideEffects what else it does
 */
public record Change(
        Action action,
        String resource,
        boolean required,
        List<String> satisfies,
        Map<String, String> arguments,
        List<Command> commands,
        List<SideEffect> sideEffects) {

    /** The same carried out by other commands. */
    public Change with(List<Command> others) {
        return new Change(action, resource, required, satisfies, arguments, others, sideEffects);
    }

    /** Its commands, each as a line ready to paste. */
    public List<String> commandLines() {
        return commands.stream().map(Command::line).toList();
    }

    /** Whether it changes something by its own id; a VPC or subnet is where a plan builds, a variable is what it builds. */
    public boolean isOfNamedResource() {
        return !resource.startsWith("vpc-") && !resource.startsWith("subnet-") && !resource.startsWith("$");
    }

    /**
     * What it is paid for as. What two plans of one VPC build alike is one part: an endpoint is told from the next by its
     * service, what is added to something that exists by its id.
     */
    public String part() {
        String service = arguments.getOrDefault("service", "");
        return action + (service.isEmpty() ? "" : "/" + service) + (isOfNamedResource() ? " " + resource : "");
    }

    /** What else a change does, to whom. Words: {@code sideEffect.NAME}. */
    public record SideEffect(Kind kind, Map<String, String> arguments) {
        /** The kinds of side effects. */
        public enum Kind {
            /** Private DNS holds for every instance of the VPC. */
            PRIVATE_DNS_FOR_WHOLE_VPC,
            /** These instances reach the service today and would be refused by the endpoint's groups. */
            OTHER_INSTANCES_LOSE_SERVICE,
            /** An endpoint serves whoever in the VPC uses it. */
            ENDPOINT_SERVES_OTHERS,
            /** DNS attributes hold for the whole VPC. */
            DNS_FOR_WHOLE_VPC,
            /** Other subnets use the same route table. */
            SHARED_ROUTE_TABLE,
            /** These instances leave by the same route table. */
            OTHER_INSTANCES_REROUTED,
            /** The subnet's kind changes. */
            SUBNET_KIND_CHANGES,
            /** Other resources carry the same security group. */
            SHARED_SECURITY_GROUP,
            /** Other subnets use the same network ACL. */
            SHARED_NETWORK_ACL,
            /** The public address will be another one. */
            PUBLIC_ADDRESS_CHANGES,
            /** A host becomes reachable from the internet. */
            NEW_EXPOSURE,
            /** The role is used by other instances as well. */
            SHARED_ROLE,
            /** What the change builds, opens or repairs serves the other instances of the VPC, too, or is shared with them. */
            OTHER_INSTANCES_AFFECTED,
            /** A gateway that stood for any VPC is taken by one. */
            NO_LONGER_FOR_OTHER_VPCS,
            /** VPC Block Public Access lets all of a VPC reach the internet again, or be reached from it. */
            WHOLE_VPC_EXCLUDED,
            /** The setting holds for every instance of the account in the Region. */
            WHOLE_ACCOUNT
        }
    }
}
