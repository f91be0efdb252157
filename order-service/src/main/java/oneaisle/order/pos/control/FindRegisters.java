package oneaisle.order.pos.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import oneaisle.order.pos.entity.Register;
import oneaisle.shared.paging.Cursor;

/** How far the registers of a store have come, and what is missing. */
@ApplicationScoped
@Transactional
public class FindRegisters {

  @Inject private Sales sales;

  /** Registers that number their sales, by name. */
  public List<Register> of(String location, Optional<Cursor> after, int limit) {
    List<Register> registers =
        sales.registers(location, after.map(cursor -> cursor.text(0)).orElse(""), limit);
    registers.forEach(Register::gaps); // read here, while the transaction lasts
    return registers;
  }
}
