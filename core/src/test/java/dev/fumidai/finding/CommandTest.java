package dev.fumidai.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CommandTest {
    @Test
    void an_id_is_replaced_by_the_variable_that_keeps_it() {
        Command command = Command.of("aws", "ec2", "delete-subnet", "--subnet-id", "subnet-planned-1")
                .naming(Map.of("SUBNET_ID", "subnet-planned-1", "VPC_ID", "vpc-1"));

        assertThat(command.line()).isEqualTo("aws ec2 delete-subnet --subnet-id \"$SUBNET_ID\"");
        assertThat(command.uses()).containsExactly("SUBNET_ID");
    }

    @Test
    void a_part_of_an_id_is_not_an_id() {
        Command command =
                Command.of("aws", "x", "y", "subnet-planned-10", "assoc-subnet-planned-1", "a/subnet-planned-1");

        assertThat(command.naming(Map.of("SUBNET_ID", "subnet-planned-1"))).isEqualTo(command);
    }

    @Test
    void an_id_within_a_structure_is_replaced_too() {
        Command command = Command.of("aws", "x", "y", "IpRanges=[{CidrIp=203.0.113.10/32}]", "sg-1,sg-2")
                .naming(Map.of("OPERATOR_CIDR", "203.0.113.10/32", "GROUP_ID", "sg-2"));

        assertThat(command.words()).endsWith("IpRanges=[{CidrIp=$OPERATOR_CIDR}]", "sg-1,$GROUP_ID");
    }

    @Test
    void naming_and_filling_in_are_opposites() {
        Map<String, String> values = Map.of("A", "sg-1", "B", "sg-1", "C", "x.y/z");
        Command command = Command.of("aws", "x", "y", "sg-1", "C=x.y/z", "$A", "'");

        assertThat(command.naming(values).uses()).containsExactly("A", "C");
        assertThat(command.naming(values)
                        .with(Map.of("A", "sg-1", "C", "x.y/z"))
                        .words())
                .startsWith("aws", "x", "y", "sg-1", "C=x.y/z");
    }

    @Test
    void a_statement_keeps_what_a_later_command_needs() {
        Command command = Command.of("aws", "ec2", "create-vpc");

        assertThat(command.statement()).isEqualTo("aws ec2 create-vpc");
        assertThat(command.printing("VPC_ID").statement()).isEqualTo("VPC_ID=$(aws ec2 create-vpc)");
    }
}
