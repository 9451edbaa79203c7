import { Button } from 'antd';
import { useRef, type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useCounter } from '../state/useCounter';
import styles from './SignaturePad.module.css';

const width = 600;
const height = 180;

/** Where the customer signs, with pen, finger or mouse: dark ink on white in every theme, as it will be kept. */
export function SignaturePad() {
  const { t } = useTranslation('counter');
  const { state, store } = useCounter();
  const canvas = useRef<HTMLCanvasElement>(null);
  const pen = useRef(false);
  const draw = (event: PointerEvent, starts: boolean) => {
    const context = canvas.current?.getContext('2d');
    if (canvas.current === null || context == null) return;
    const box = canvas.current.getBoundingClientRect();
    const [x, y] = [((event.clientX - box.left) * width) / box.width, ((event.clientY - box.top) * height) / box.height];
    if (starts) {
      context.beginPath();
      context.moveTo(x, y);
    }
    Object.assign(context, { lineWidth: 3, lineCap: 'round', lineJoin: 'round', strokeStyle: '#10151c' });
    context.lineTo(x, y);
    context.stroke();
  };
  const down = (event: PointerEvent) => {
    if (state.pending !== null) return;
    canvas.current?.setPointerCapture(event.pointerId);
    pen.current = true;
    draw(event, true);
  };
  const up = () => {
    if (!pen.current) return;
    pen.current = false;
    store.act({ type: 'ink', ink: canvas.current?.toDataURL('image/png').split(',')[1] ?? '' });
    // Drawing took the focus from the way forward.
    canvas.current?.closest('form')?.querySelector<HTMLButtonElement>('button[type=submit]')?.focus();
  };
  const clear = () => {
    canvas.current?.getContext('2d')?.clearRect(0, 0, width, height);
    store.act({ type: 'ink', ink: '' });
  };
  return (
    <div>
      <p id="signature-hint" className={styles.hint}>{t('sign.hint')}</p>
      <canvas
        ref={canvas} width={width} height={height} className={styles.pad} role="img" aria-label={t('sign.pad')} aria-describedby="signature-hint"
        onPointerDown={down} onPointerMove={(event) => pen.current && draw(event, false)} onPointerUp={up} onPointerCancel={up}
      />
      {state.gap === 'signature' && <p role="alert" className={styles.error}>{t('sign.missing')}</p>}
      <Button size="small" className={styles.clear ?? ''} onClick={clear} disabled={state.ink === '' || state.pending !== null}>{t('sign.clear')}</Button>
    </div>
  );
}
