import { Container } from "@/components/ui/container";
import { NothingHere } from "../_components/nothing-here";

/** Inside the working pages' frame. */
export default function NotFound() {
  return (
    <Container width="narrow" className="py-12">
      <NothingHere />
    </Container>
  );
}
